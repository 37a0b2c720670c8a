/** Words that mean the same in the questions and articles at hand: one is as good as the other. */
export const synonymLines = `
volume turnover
soldier troop serviceman
firm company
car automobile
buy purchase acquire
begin start commence
film movie
factory plant
ambassador envoy
newspaper paper
spokesman spokesperson spokeswoman
ruble rouble
target goal aim
chief head boss
doctor physician
exercise drill manoeuvre
called named
seat headquarters
inhabitant resident
nearly almost
`;
